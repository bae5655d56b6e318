package org.kith.admin;

import org.jspecify.annotations.Nullable;
import org.kith.account.People;
import org.kith.account.Sessions;
import org.kith.account.SignInLinks;
import org.kith.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** For who runs the installation and fears that somebody else is in. */
@Command(
        name = "sign-out",
        description = "Ends all sessions and programs' tokens of somebody, or of everybody.")
final class SignOut implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    static class Whom {
        @Parameters(paramLabel = "MAIL", description = "The mail address that they sign in with.")
        private @Nullable String mail;

        @Option(names = "--everybody", description = "All people of this installation.")
        private boolean everybody;
    }

    /** What it needs of Kith: the database, and three collections. */
    @Import({StoreConfiguration.class, People.class, Sessions.class, SignInLinks.class})
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {}

    @Override
    public Integer call() {
        return FewParts.with(Parts.class, this::signOut);
    }

    private int signOut(ConfigurableApplicationContext context) {
        var sessions = context.getBean(Sessions.class);
        if (whom.mail == null) {
            context.getBean(SignInLinks.class).endAll();
            System.out.println("Everybody is signed out: " + sessions.endAll() + " sessions.");
            return 0;
        }
        var person = context.getBean(People.class).withMail(whom.mail);
        if (person.isEmpty()) {
            System.err.println("Nobody signs in with " + whom.mail + " here.");
            return ListCommand.BAD_INPUT;
        }
        sessions.endAll(person.get().id());
        context.getBean(SignInLinks.class).endAll(person.get().id());
        System.out.println(whom.mail + " is signed out everywhere.");
        return 0;
    }
}
