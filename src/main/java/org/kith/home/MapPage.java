package org.kith.home;

import org.kith.twinning.LinkFilter;
import org.kith.web.Choice;
import org.kith.web.View;

import java.util.List;

/** The map of a network's links, narrowed and moved by its address. */
@View.Template(value = "home/map", fragment = "home/_map")
public record MapPage(LinkFilter filter, NetworkMap map, List<Choice> countries) implements View {}
