package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whose an introduction is: some routes are for both sides, others for one of them. */
@Component
class WhoseIntroduction {

    private final Introductions introductions;
    private final Introducing introducing;

    WhoseIntroduction(Introductions introductions, Introducing introducing) {
        this.introductions = introductions;
        this.introducing = introducing;
    }

    private Optional<Standing> standing(Network.Id network, Actor actor, Named named) {
        return introductions
                .find(network, new Introduction.Id(named.id("id")))
                .map(one -> introducing.standing(network, actor, one));
    }

    @Component
    record BothSides(WhoseIntroduction introduction) implements Owning {

        @Override
        public String who() {
            return "who speaks for the asking or the asked group";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return introduction
                    .standing(network, actor, named)
                    .filter(one -> one.asking() || one.asked())
                    .isPresent();
        }
    }

    @Component
    record AskingSide(WhoseIntroduction introduction) implements Owning {

        @Override
        public String who() {
            return "who speaks for the asking group";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return introduction
                    .standing(network, actor, named)
                    .filter(Standing::asking)
                    .isPresent();
        }
    }

    @Component
    record AskedSide(WhoseIntroduction introduction) implements Owning {

        @Override
        public String who() {
            return "who speaks for the asked group";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return introduction.standing(network, actor, named).filter(Standing::asked).isPresent();
        }
    }
}
