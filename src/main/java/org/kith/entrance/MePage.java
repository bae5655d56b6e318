package org.kith.entrance;

import org.kith.web.View;

/**
 * What a person sees of themselves.
 *
 * @param token a program's token that has just been made, shown this once; empty otherwise
 */
@View.Template("entrance/me")
public record MePage(String name, String mail, String token) implements View {}
