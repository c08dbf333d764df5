package se.genklang.audit.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import se.genklang.audit.AccessLog;

/** Notes who signed in; the request itself was still nobody's. Failed attempts are left out: a name may be a password typed in the wrong field. */
@Singleton
class SignInRecorder implements ApplicationEventListener<LoginSuccessfulEvent> {

    static final String ACTION = "SIGN-IN";
    private final AccessLog log;

    SignInRecorder(AccessLog log) {
        this.log = log;
    }

    @Override
    public void onApplicationEvent(LoginSuccessfulEvent event) {
        log.record(((Authentication) event.getSource()).getName(), ACTION, null);
    }
}
