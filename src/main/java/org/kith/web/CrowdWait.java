package org.kith.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who waits until their form is kept, while no thread does. They have one answer: what
 * became of it or, when that takes too long, that nobody knows.
 */
final class CrowdWait implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdWait.class);

    private final AsyncContext waiting;
    private boolean answered;

    private CrowdWait(AsyncContext waiting) {
        this.waiting = waiting;
    }

    static CrowdWait begin(HttpServletRequest request, HttpServletResponse response) {
        var waiting = request.startAsync(request, response);
        waiting.setTimeout(CrowdForm.LONGEST_WAIT.toMillis());
        var one = new CrowdWait(waiting);
        waiting.addListener(one);
        return one;
    }

    /**
     * The first counts, and the second waits until it is given: the server writes an answer of its
     * own where a wait is over without one. Whoever keeps forms goes on, whatever becomes of one
     * answer.
     *
     * @return whether it is this one
     */
    synchronized boolean end(CrowdAnswer answer) {
        if (answered) {
            return false;
        }
        answered = true;
        try {
            answer.give(waiting);
        } catch (RuntimeException failed) {
            LOG.error("What was kept could not be answered.", failed);
            waiting.complete();
        }
        return true;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        var request = (HttpServletRequest) waiting.getRequest();
        if (end(new CrowdAnswer(null, new NotYetKnown()))) {
            LOG.error("{} waited too long.", LetterAddress.cut(request.getRequestURI()));
        }
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        // Whoever sent it is gone; the server ends it.
        answered = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
