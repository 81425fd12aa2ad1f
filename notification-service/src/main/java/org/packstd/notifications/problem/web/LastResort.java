package org.packstd.notifications.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what was refused before it came to a controller, such as a path with a double slash. */
@Controller
final class LastResort implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    void refuse(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var type = ProblemType.of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        throw new Problem(type, type.title());
    }
}
