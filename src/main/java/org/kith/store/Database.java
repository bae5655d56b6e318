package org.kith.store;

/**
 * Where the data lives and under which two names Kith comes to it.
 *
 * @param url a JDBC address of PostgreSQL
 * @param owner owns the tables and runs the migrations
 * @param application reads and writes rows, and is held by the row-level security
 */
record Database(String url, Role owner, Role application) {

    record Role(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
