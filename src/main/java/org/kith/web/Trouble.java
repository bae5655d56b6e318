package org.kith.web;

/**
 * A page that says what went wrong and what to do.
 *
 * @param kind names the words: web.trouble.{kind}.title and .help
 * @param reference finds the line in the log; empty where there is none
 */
@View.Template("web/trouble")
public record Trouble(int status, String kind, String reference) implements View {}
