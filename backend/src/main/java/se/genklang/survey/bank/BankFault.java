package se.genklang.survey.bank;

/**
 * One thing that must be mended before a bank can be read, in Swedish, for the inspector.
 *
 * @param row     where: "fråga 3 (reach-caseworker)", "skala easy-4", "rad 12" or "filen"
 * @param field   which field, for example "text.sv"; "kolumn 5" beside a line; or empty
 * @param message what is wrong and what to do
 */
public record BankFault(String row, String field, String message) {
}
