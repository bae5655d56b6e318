package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who waits has one answer, also where it comes as the time is over. */
class CrowdWaitTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AsyncContext waiting = waiting();

    @Test
    void the_server_goes_on_only_when_an_answer_that_has_begun_is_given() throws Exception {
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        doAnswer(
                        call -> {
                            begun.countDown();
                            goesOn.await();
                            return null;
                        })
                .when(waiting)
                .complete();
        var one = CrowdWait.begin(startsAsync(), response);
        var answered = inAThread(() -> one.end(new CrowdAnswer("/thanks", null)));
        begun.await();
        var timeIsOver = inAThread(() -> one.onTimeout(new AsyncEvent(waiting)));
        assertThat(isDoneSoon(timeIsOver)).isFalse();
        goesOn.countDown();
        CompletableFuture.allOf(answered, timeIsOver).join();
        assertThat(response.getRedirectedUrl()).isEqualTo("/thanks");
        verify(waiting, never()).dispatch();
        verify(waiting).complete();
    }

    @Test
    void whom_the_server_has_given_up_is_not_answered() {
        var one = CrowdWait.begin(startsAsync(), response);
        one.onError(new AsyncEvent(waiting));
        one.end(new CrowdAnswer("/thanks", null));
        assertThat(response.getRedirectedUrl()).isNull();
        verify(waiting, never()).complete();
    }

    /** Of its own: where all share few threads, one that waits would hold the other up. */
    private static CompletableFuture<Void> inAThread(Runnable task) {
        return CompletableFuture.runAsync(task, each -> Thread.ofPlatform().start(each));
    }

    private static boolean isDoneSoon(CompletableFuture<Void> one)
            throws ExecutionException, InterruptedException {
        try {
            one.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waits) {
            return false;
        }
    }

    private AsyncContext waiting() {
        var context = mock(AsyncContext.class);
        when(context.getRequest()).thenReturn(new MockHttpServletRequest("POST", "/a/b"));
        when(context.getResponse()).thenReturn(response);
        return context;
    }

    private HttpServletRequest startsAsync() {
        var request = mock(HttpServletRequest.class);
        when(request.startAsync(any(), any())).thenReturn(waiting);
        return request;
    }
}
