package org.kith.admin;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

import java.util.function.Consumer;

/** Makes commands; the one that serves needs the program, which only its main class knows. */
record Commands(Consumer<String[]> serving) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == Serve.class
                ? type.cast(new Serve(serving))
                : CommandLine.defaultFactory().create(type);
    }
}
