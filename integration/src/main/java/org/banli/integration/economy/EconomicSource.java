package org.banli.integration.economy;

import java.util.List;
import java.util.Map;
import org.banli.integration.SourceFailure;

/**
 * Asks sources of a household's economic situation. The keys of an answer beside {@code idNumber}
 * (docs/simulator.md lists them with their types):
 *
 * <ul>
 *   <li>{@code socialInsurance}: pension and wageBase (yuan a month), insured
 *   <li>{@code tax}: income12m (yuan in the last twelve months)
 *   <li>{@code business}: registered; entities, a list of {name, role}
 *   <li>{@code police}: hukouDivision, alive; members, a list of {name, idNumber}
 *   <li>{@code civilAffairs}: marriage (unmarried, married, divorced, widowed); relief, a list
 *   <li>{@code realEstate}: houses, a list of {area (square metres)}
 *   <li>{@code vehicles}: vehicles, a list of {plate, value (yuan)}
 *   <li>{@code banks}: deposits, securities (yuan)
 * </ul>
 */
public interface EconomicSource {

  /**
   * Asks once; takes no longer than the source's timeout.
   *
   * @return one answer per person asked about, in any order; whole and decimal numbers are {@link
   *     java.math.BigDecimal}
   * @throws SourceFailure when there is no answer that can be used
   */
  List<Map<String, Object>> ask(Inquiry inquiry) throws SourceFailure;
}
