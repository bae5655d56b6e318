package org.kith.privacy;

import org.kith.web.View;

/** After it was done: nobody is signed in any more. */
@View.Template("privacy/forgotten")
public record ForgottenPage() implements View {}
