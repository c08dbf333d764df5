package se.genklang.survey.bank;

import java.util.Map;
import java.util.Set;

/**
 * What the questions of a file may refer to.
 *
 * @param areas      keys of the quality areas
 * @param operations keys of the areas of operation
 * @param pictures   ids of the pictograms
 * @param scales     scales that need not be in the file
 * @param takenKeys  keys of questions that exist already
 */
public record BankVocabulary(Set<String> areas, Set<String> operations, Set<String> pictures,
                             Map<String, Scale> scales, Set<String> takenKeys) {
}
