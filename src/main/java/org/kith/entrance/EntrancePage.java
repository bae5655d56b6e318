package org.kith.entrance;

import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/** Which networks live on this installation, as far as the reader may know. */
@View.Template("entrance/entrance")
public record EntrancePage(List<Network> networks) implements View {}
