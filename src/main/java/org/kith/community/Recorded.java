package org.kith.community;

/** What became of recording something that must not be there twice. */
public sealed interface Recorded<T> {

    /** It is new, and stands in the registry now. */
    record Added<T>(T value) implements Recorded<T> {}

    /** It was there already: nothing was written. */
    record AlreadyHere<T>(T value) implements Recorded<T> {}
}
