package se.genklang.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.genklang.account.Account;

/** Who is signed in: what the token says, and the name {@code staff} that the layout of staff pages shows. */
@Singleton
class StaffIdentity implements ViewModelProcessor<Map<String, Object>> {

    private static final String NAME = "name";

    static Authentication of(Account account) {
        return Authentication.build(account.username(), account.role().names(), Map.of(NAME, account.displayName()));
    }

    /** Told to whoever keeps account of sign-ins. The address is left out on purpose. */
    static LoginSuccessfulEvent signedIn(Account account) {
        return new LoginSuccessfulEvent(of(account), null, Locale.of("sv"));
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        request.getUserPrincipal(Authentication.class).ifPresent(who -> {
            var values = new HashMap<>(page.getModel().orElse(Map.of()));
            values.put("staff", who.getAttributes().getOrDefault(NAME, who.getName()));
            page.setModel(values);
        });
    }
}
