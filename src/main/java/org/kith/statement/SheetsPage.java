package org.kith.statement;

import org.kith.web.View;

import java.util.List;

/**
 * The sheets of a statement.
 *
 * @param open whether more can be printed
 */
@View.Template("statement/sheets")
public record SheetsPage(Statement statement, List<Sheet> sheets, boolean open) implements View {}
