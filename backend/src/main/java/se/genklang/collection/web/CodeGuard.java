package se.genklang.collection.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import se.genklang.collection.GuessLimit;

/** Asks the limit for whoever sent a request. The address goes no further than here. */
@Singleton
class CodeGuard {
    private final GuessLimit limit;
    private final HttpClientAddressResolver addresses;

    CodeGuard(GuessLimit limit, HttpClientAddressResolver addresses) {
        this.limit = limit;
        this.addresses = addresses;
    }

    /** True when the sender may try another code. */
    boolean allows(HttpRequest<?> request, String slug) {
        return limit.allows(slug, sender(request));
    }

    /** Counts a wrong code of the sender. */
    void wrong(HttpRequest<?> request, String slug) {
        limit.wrong(slug, sender(request));
    }

    private InetAddress sender(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        try {
            // Only what is written as an address: a name would be looked up.
            return address != null && address.matches("[0-9a-fA-F:.%]+") ? InetAddress.getByName(address) : InetAddress.getLoopbackAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
