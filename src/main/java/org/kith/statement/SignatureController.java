package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.place.Places;
import org.kith.web.Allow;
import org.kith.web.KeepsBack;
import org.kith.web.NotHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a signer's letter leads to, outside of networks and without a sign-in: the key is all that
 * they have. Looking changes nothing, since scanners of mail look at everything.
 */
@Controller
class SignatureController {

    private final Networks networks;
    private final SignersWord word;
    private final Counting counting;
    private final Places places;
    private final KeepsBack withholding;

    SignatureController(
            Networks networks,
            SignersWord word,
            Counting counting,
            Places places,
            KeepsBack withholding) {
        this.networks = networks;
        this.word = word;
        this.counting = counting;
        this.places = places;
        this.withholding = withholding;
    }

    @GetMapping("/signatures/{where}/{token}")
    @Allow(Role.VISITOR)
    SignaturePage look(@PathVariable String where, @PathVariable String token) {
        return page(networks.find(where).orElse(null), where, token);
    }

    @PostMapping("/signatures/{where}/{token}/confirmation")
    @Allow(Role.VISITOR)
    SignaturePage confirm(@PathVariable String where, @PathVariable String token) {
        var network = networks.find(where);
        network.ifPresent(one -> word.confirm(one.id(), token, Instant.now()));
        return page(network.orElse(null), where, token);
    }

    @PostMapping("/signatures/{where}/{token}/withdrawal")
    @Allow(Role.VISITOR)
    SignaturePage withdraw(@PathVariable String where, @PathVariable String token) {
        var network = networks.find(where);
        network.ifPresent(one -> word.withdraw(one.id(), token, Instant.now()));
        return page(network.orElse(null), where, token);
    }

    @PostMapping("/signatures/{where}/{token}/erasure")
    @Allow(Role.VISITOR)
    SignaturePage erase(@PathVariable String where, @PathVariable String token) {
        var network = networks.find(where);
        network.ifPresent(one -> word.erase(one.id(), token));
        return page(network.orElse(null), where, token);
    }

    /** For a program of the signer's own, which computes the root anew. */
    @GetMapping("/signatures/{where}/{token}/receipt.json")
    @Allow(Role.VISITOR)
    ResponseEntity<Map<String, Object>> receipt(
            @PathVariable String where, @PathVariable String token) {
        var page = page(networks.find(where).orElse(null), where, token);
        var receipt = page.receipt();
        if (receipt == null) {
            throw new NotHere();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"receipt.json\"")
                .body(json(receipt));
    }

    private static Map<String, Object> json(Receipt receipt) {
        var json = new LinkedHashMap<String, Object>();
        json.put("text", receipt.text());
        json.put("nonce", receipt.nonce());
        json.put("leaf", receipt.leaf());
        var count = receipt.count();
        if (count != null) {
            json.put("count", count.number());
            json.put("published", count.publishedAt().toString());
            json.put("signatures", count.all());
            json.put("root", count.root());
            json.put("path", receipt.path());
        }
        return json;
    }

    private SignaturePage page(@Nullable Network network, String where, String token) {
        var here = "/signatures/" + where + "/" + token;
        if (network == null) {
            return SignaturePage.over(here);
        }
        return word.find(network.id(), token)
                .map(own -> page(here, network, own))
                .orElseGet(() -> SignaturePage.over(here));
    }

    private SignaturePage page(String here, Network network, SignersWord.Own own) {
        var one = own.signature();
        return new SignaturePage(
                here,
                network,
                own.statement(),
                one,
                one.place() == null ? null : places.find(one.place()).orElse(null),
                counting.receipt(network.id(), one),
                own.mayBeConfirmed(Instant.now()),
                own.shown(),
                withholding
                        .of(network, Actor.VISITOR, List.of(one.id().value()))
                        .keeps(one.id().value()));
    }
}
