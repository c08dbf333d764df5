package se.genklang.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The description of the API, made from the code when it is compiled. */
@OpenAPIDefinition(info = @Info(
    title = "Genklang", version = "0.1", license = @License(name = "EUPL-1.2"),
    description = "Reviews, surveys and what may be published of their answers. Errors are application/problem+json."))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@Hidden
@Controller("/api/openapi.yml")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiDocument {

    private static final String DOCUMENT = "META-INF/swagger/genklang.yml";

    @Get
    @Produces("application/yaml")
    HttpResponse<String> read() throws IOException {
        try (var in = ApiDocument.class.getClassLoader().getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " was not made by the build");
            }
            return HttpResponse.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
