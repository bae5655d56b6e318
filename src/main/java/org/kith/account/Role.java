package org.kith.account;

/** What somebody may do, each including the ones before it. */
public enum Role {
    /** Anybody, without a sign-in. */
    VISITOR,
    /** Signed in, wherever they belong. */
    PERSON,
    /** Reads a network that is not published. */
    READER,
    /** Speaks for a group: records communities, groups, links and their stages. */
    REPRESENTATIVE,
    /** Keeps the network's registry: imports, decides, corrects. */
    COORDINATOR,
    /** Runs the installation: starts networks. */
    OPERATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
