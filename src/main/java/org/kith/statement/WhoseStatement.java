package org.kith.statement;

import org.kith.account.Actor;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A statement is of those who speak for its group. */
@Component
class WhoseStatement implements Owning {

    private final Statements statements;
    private final Representatives representatives;

    WhoseStatement(Statements statements, Representatives representatives) {
        this.statements = statements;
        this.representatives = representatives;
    }

    @Override
    public String who() {
        return "who speaks for the statement's group";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return statements
                .find(network, named.text("statement"))
                .filter(one -> isTheirs(network, actor, one))
                .isPresent();
    }

    boolean isTheirs(Network.Id network, Actor actor, Statement one) {
        return representatives.groupsOf(network, actor).contains(one.group());
    }
}
