package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.factor.PasskeyOptions;
import org.kith.names.MailAddress;
import org.kith.openid.OwnProviders;
import org.kith.openid.Providers;
import org.kith.openid.Trouble;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Cookies;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SignIn signIn;
    private final Strangers strangers;
    private final LocalOutbox outbox;
    private final PasskeyOptions passkeys;
    private final Providers providers;
    private final OwnProviders own;
    private final Limits limits;

    SignInController(
            SignIn signIn,
            Strangers strangers,
            LocalOutbox outbox,
            PasskeyOptions passkeys,
            Providers providers,
            OwnProviders own,
            Limits limits) {
        this.signIn = signIn;
        this.strangers = strangers;
        this.outbox = outbox;
        this.passkeys = passkeys;
        this.providers = providers;
        this.own = own;
        this.limits = limits;
    }

    @GetMapping("/sign-in")
    @Allow(Role.VISITOR)
    SignInPage ask(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String provider,
            Cookies cookies) {
        if (provider.equals("unknown")) {
            return page(own.waiting(cookies).orElse(""), next).because("openid.unknown");
        }
        return page("", next).because(trouble(passkey, provider));
    }

    private static String trouble(String passkey, String provider) {
        return passkey.equals("refused")
                ? "factor.passkey.not_known"
                : Trouble.of(provider).map(Trouble::key).orElse("");
    }

    @PostMapping("/sign-in")
    @Allow(Role.VISITOR)
    SignInPage send(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "/") String next,
            Language language,
            HttpServletRequest request) {
        var tidy = MailAddress.of(mail);
        if (tidy.isEmpty()) {
            return page(mail, next).malformedMail();
        }
        limits.count(Limit.SIGN_IN_BY_ADDRESS, request.getRemoteAddr());
        signIn.request(tidy.get(), language, Next.safe(next));
        return page(mail, next).sentTo(outbox.shownTo(request));
    }

    private SignInPage page(String mail, String next) {
        return new SignInPage(
                mail,
                Next.safe(next),
                strangers.welcome(Next.safe(next)),
                false,
                false,
                false,
                "",
                passkeys.toSignIn(),
                providers.ways());
    }
}
