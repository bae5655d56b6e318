package org.kith.settings;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Map;

/** What coordinators decide of their network, in one form. */
@Controller
class SettingsController {

    private final Governing governing;

    SettingsController(Governing governing) {
        this.governing = governing;
    }

    @GetMapping("/{network}/settings")
    @Allow(Role.COORDINATOR)
    SettingsPage show(Network network) {
        return SettingsPage.of(network, SettingsForm.asItIs(network));
    }

    @PostMapping("/{network}/settings")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var typed = SettingsForm.of(Map.copyOf(form));
        if (typed.read(network).isEmpty()) {
            return SettingsPage.of(network, typed.answers());
        }
        governing.change(network, actor, now -> typed.read(now).orElse(now));
        return Redirect.to(frame.at("/settings?done=1"));
    }

    @PostMapping("/{network}/settings/logo")
    @Allow(Role.COORDINATOR)
    Object show(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return switch (picture(file)) {
            case Picture.Refused why -> SettingsPage.refused(network, why);
            case Picture.Fine logo -> {
                governing.show(network, actor, logo);
                yield Redirect.to(frame.at("/settings?done=1#logo"));
            }
        };
    }

    @PostMapping("/{network}/settings/logo/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> showNone(Network network, Actor actor, Frame frame) {
        governing.showNone(network, actor);
        return Redirect.to(frame.at("/settings?done=1#logo"));
    }

    private static Picture picture(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Picture.Refused.NO_PICTURE;
        }
        return file.getSize() > Picture.MOST_BYTES
                ? Picture.Refused.TOO_HEAVY
                : Picture.of(file.getBytes());
    }
}
