package se.genklang.collection;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where one district's answers come in.
 *
 * @param door last part of the district's own address, {@code /e/<slug>/<door>}
 */
@Serdeable
@MappedEntity("collection_point")
public record CollectionPoint(@Id @GeneratedValue @Nullable Long id, long surveyId, String door, long districtId,
                              String districtName) {
}
