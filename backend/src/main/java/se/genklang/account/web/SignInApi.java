package se.genklang.account.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import se.genklang.account.AccountService;
import se.genklang.account.SignIn;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;

/** Signing in for programs. */
@Tag(name = "account")
@Controller("/api/sign-in")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInApi {

    private static final Problem WRONG = Problem.of("sign-in-refused", HttpStatus.UNAUTHORIZED, "Inloggningen gick inte",
        "Användarnamnet eller lösenordet stämmer inte. Efter fem fel måste du vänta 15 minuter.");

    private final AccountService accounts;
    private final TokenGenerator tokens;
    private final AccessTokenConfiguration lifetime;
    private final ApplicationEventPublisher<LoginSuccessfulEvent> signIns;

    SignInApi(AccountService accounts, TokenGenerator tokens, AccessTokenConfiguration lifetime,
              ApplicationEventPublisher<LoginSuccessfulEvent> signIns) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.signIns = signIns;
    }

    @Operation(summary = "Sign in and get a bearer token for the other operations")
    @Post
    BearerToken signIn(@Body Credentials credentials) {
        return switch (accounts.signIn(credentials.username(), credentials.password())) {
            case SignIn.Refused _ -> throw new ProblemException(WRONG);
            case SignIn.Accepted(var account) -> {
                var token = tokens.generateToken(StaffIdentity.of(account), lifetime.getExpiration()).orElseThrow();
                signIns.publishEvent(StaffIdentity.signedIn(account));
                yield new BearerToken(token, "Bearer", lifetime.getExpiration());
            }
        };
    }

    /** What is sent to sign in. */
    @Serdeable
    record Credentials(String username, String password) {
        Credentials {
            username = Objects.requireNonNullElse(username, "");
            password = Objects.requireNonNullElse(password, "");
        }

        /** A password reaches no log. */
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** What opens the other operations, for so many seconds. */
    @Serdeable
    record BearerToken(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
                       @JsonProperty("expires_in") int expiresIn) { }
}
