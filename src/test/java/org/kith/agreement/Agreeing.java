package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.kith.twinning.Sides.Side;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Walks an agreement of Camden (a) and Abu Dis (b) as far as a test wants it, for tests. */
@Component
class Agreeing {

    private final Drafting drafting;
    private final Approving approving;
    private final Agreements agreements;

    Agreeing(Drafting drafting, Approving approving, Agreements agreements) {
        this.drafting = drafting;
        this.approving = approving;
        this.agreements = agreements;
    }

    Agreement.Id draft(BothSides.Scene scene, Agreement.Kind kind) {
        return drafting.start(
                scene.network(),
                scene.first(),
                scene.link(),
                kind,
                Language.EN,
                Language.AR,
                Side.A);
    }

    Agreement found(BothSides.Scene scene, Agreement.Id id) {
        return agreements.find(scene.network().id(), id).orElseThrow();
    }

    Drafting.Saved save(
            BothSides.Scene scene, Actor actor, Agreement.Id id, int base, String addition) {
        return save(scene, actor, id, base, addition, null, null);
    }

    Drafting.Saved save(
            BothSides.Scene scene,
            Actor actor,
            Agreement.Id id,
            int base,
            String addition,
            @Nullable LocalDate review,
            @Nullable LocalDate end) {
        var text = found(scene, id).newest().text();
        var first =
                new AgreementText.Wording(
                        text.first().language(),
                        text.first().title(),
                        text.first().body() + addition);
        return drafting.save(
                scene.network(),
                actor,
                scene.link(),
                id,
                base,
                new AgreementText(text.kind(), first, text.second(), review, end),
                actor.equals(scene.first()) ? Side.A : Side.B);
    }

    Approving.Heard approve(BothSides.Scene scene, Agreement.Id id, Side side) {
        var newest = found(scene, id).newest();
        return approve(scene, id, side, newest.number(), newest.sha256());
    }

    Approving.Heard approve(
            BothSides.Scene scene, Agreement.Id id, Side side, int version, String sha256) {
        return approving.approve(
                scene.network(),
                side == Side.A ? scene.first() : scene.second(),
                scene.link(),
                id,
                new Approving.Word(side, version, sha256, "The mayor", null, null));
    }

    Agreement.Id inForce(BothSides.Scene scene, Agreement.Kind kind) {
        var id = draft(scene, kind);
        approve(scene, id, Side.A);
        approve(scene, id, Side.B);
        return id;
    }
}
