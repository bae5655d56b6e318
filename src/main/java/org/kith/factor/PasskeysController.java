package org.kith.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.names.SafeText;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.kith.web.Own;
import org.kith.web.SessionCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

@Controller
class PasskeysController {

    private static final int LONGEST_NAME = 120;

    private final SecondFactors factors;
    private final SecurityPages pages;

    PasskeysController(SecondFactors factors, SecurityPages pages) {
        this.factors = factors;
        this.pages = pages;
    }

    @PostMapping("/me/passkeys")
    @Allow(value = Role.PERSON, confirmed = true)
    SecurityPage add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (SafeText.check(name.isBlank() ? "Passkey" : name, LONGEST_NAME)) {
            case SafeText.Refused(var reason) ->
                    pages.withTrouble(session, trouble(reason)).naming(name);
            case SafeText.Fine(var called) ->
                    factors.addPasskey(session, credential, called)
                            .map(
                                    added -> {
                                        SessionCookie.give(added.token(), request, response);
                                        return pages.withCodes(session, added.codes());
                                    })
                            .orElseGet(
                                    () ->
                                            pages.withTrouble(session, "factor.passkey.refused")
                                                    .naming(name));
        };
    }

    private static String trouble(SafeText.Reason reason) {
        return reason == SafeText.Reason.TOO_LONG
                ? "factor.passkey.name_too_long"
                : "factor.passkey.name_unsafe";
    }

    @PostMapping("/me/passkeys/{passkey}/removal")
    @Allow(value = Role.PERSON, confirmed = true)
    @Own(WhosePasskey.class)
    ResponseEntity<Void> remove(@PathVariable UUID passkey, Session session) {
        factors.removePasskey(session.person(), new Passkey.Id(passkey));
        return Next.redirect("/me/security");
    }
}
