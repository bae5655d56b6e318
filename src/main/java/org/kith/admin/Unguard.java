package org.kith.admin;

import org.kith.account.People;
import org.kith.account.Sessions;
import org.kith.factor.LostFactors;
import org.kith.openid.Identities;
import org.kith.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** The last way back for who runs the installation and has lost every second factor. */
@Command(
        name = "unguard",
        description = "Takes all second factors away from somebody, so that mail signs them in.")
final class Unguard implements Callable<Integer> {

    @Parameters(paramLabel = "MAIL", description = "The mail address that they sign in with.")
    private String mail = "";

    /** What it needs of Kith: the database, and four collections. */
    @Import({
        StoreConfiguration.class,
        People.class,
        Sessions.class,
        Identities.class,
        LostFactors.class
    })
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Parts {}

    @Override
    public Integer call() {
        return FewParts.with(Parts.class, this::unguard);
    }

    private int unguard(ConfigurableApplicationContext context) {
        var person = context.getBean(People.class).withMail(mail);
        if (person.isEmpty()) {
            System.err.println("Nobody signs in with " + mail + " here.");
            return ListCommand.BAD_INPUT;
        }
        context.getBean(LostFactors.class).removeAll(person.get().id());
        System.out.println("Mail alone signs " + mail + " in now.");
        return 0;
    }
}
