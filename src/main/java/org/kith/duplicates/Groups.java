package org.kith.duplicates;

/** Rows that belong together, joined two by two; members of a group hang on a ring. */
final class Groups {

    private final int[] parent;
    private final int[] next;
    private final int[] size;

    Groups(int rows) {
        parent = new int[rows];
        next = new int[rows];
        size = new int[rows];
        for (int i = 0; i < rows; i++) {
            parent[i] = i;
            next[i] = i;
            size[i] = 1;
        }
    }

    int of(int row) {
        int root = row;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = row; parent[at] != root; ) {
            int up = parent[at];
            parent[at] = root;
            at = up;
        }
        return root;
    }

    /** Without writing, for several threads at once. */
    int peek(int row) {
        int root = row;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** The next member of its group; the last is followed by the first. */
    int next(int row) {
        return next[row];
    }

    int size(int row) {
        return size[of(row)];
    }

    void join(int a, int b) {
        int one = of(a);
        int other = of(b);
        if (one == other) {
            return;
        }
        int large = size[one] >= size[other] ? one : other;
        int small = large == one ? other : one;
        parent[small] = large;
        size[large] += size[small];
        int after = next[large];
        next[large] = next[small];
        next[small] = after;
    }
}
