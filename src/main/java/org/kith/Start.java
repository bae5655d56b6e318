package org.kith;

/**
 * Where {@code java -jar} begins. This one class is compiled for Java 17, so that an older Java can
 * still say what it lacks instead of failing on the program's class files.
 */
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println(
                    "Kith needs Java " + NEEDED + " or newer, and this is Java " + found + ".");
            System.exit(1);
        }
        Class.forName("org.kith.Kith")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
