package se.genklang.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.genklang.review.store.DistrictRepository;
import se.genklang.review.store.DistrictRow;

/** The districts of all years. */
@Singleton
class Districts {

    private final DistrictRepository store;

    Districts(DistrictRepository store) {
        this.store = store;
    }

    List<District> in(LocalDate from, LocalDate to) {
        return sorted(store.findAll().stream().map(Districts::district).filter(d -> d.existedIn(from, to)).toList());
    }

    Map<Long, District> byId() {
        return store.findAll().stream().map(Districts::district).collect(toMap(District::id, d -> d));
    }

    List<District> predecessorsOf(long districtId) {
        var known = byId();
        return sorted(store.predecessors().stream().filter(link -> link.owner() == districtId)
            .map(link -> Objects.requireNonNull(known.get(link.district()))).toList());
    }

    List<District> handledBy(long districtId, Area area, LocalDate from, LocalDate to) {
        return sorted(store.handledBy(districtId, area.code(), from, to).stream().map(Districts::district).toList());
    }

    /** As Swedish does it: Älvsjö and Östermalm last. */
    List<District> sorted(List<District> districts) {
        var swedish = Collator.getInstance(Locale.of("sv", "SE"));
        return districts.stream().sorted(Comparator.comparing(District::name, swedish).thenComparing(District::validFrom)).toList();
    }

    private static District district(DistrictRow row) {
        return new District(row.id(), row.name(), row.validFrom(), row.validTo());
    }
}
