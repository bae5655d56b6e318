package org.kith.community;

import org.kith.web.View;

import java.util.List;

/**
 * What happened to a community or a group.
 *
 * @param subject what it is called
 * @param back its address
 */
@View.Template("community/history")
public record HistoryPage(String subject, String back, List<History.Line> lines) implements View {}
