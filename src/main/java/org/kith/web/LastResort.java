package org.kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Role;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;

/** What never reached a controller, or failed before one: refused forms, malformed addresses. */
@Controller
class LastResort implements ErrorController {

    private final Troubles troubles;

    LastResort(Troubles troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("/error")
    @Allow(Role.VISITOR)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        if (status == 403) {
            Refusals.note(request, "without the token of a form");
        } else if (status == 400) {
            Refusals.note(request, "cannot be read");
        }
        var trouble = Troubles.of(status);
        troubles.answer(
                status == 403 ? trouble.keeping(KeptForm.ofOwnPage(request)) : trouble,
                request,
                response);
    }
}
