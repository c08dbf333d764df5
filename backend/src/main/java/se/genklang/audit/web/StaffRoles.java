package se.genklang.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The roles of whoever has signed in. */
@Singleton
class StaffRoles {
    Collection<String> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(Authentication::getRoles).orElse(List.of());
    }
}
