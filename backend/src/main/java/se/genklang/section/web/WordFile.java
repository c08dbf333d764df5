package se.genklang.section.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

/** How a Word file is sent: always as a download, never kept by a cache on the way. */
final class WordFile {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private WordFile() { }

    static HttpResponse<byte[]> of(long reviewId, byte[] content) {
        return HttpResponse.ok(content).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"brukarperspektiv-%d.docx\"".formatted(reviewId));
    }
}
