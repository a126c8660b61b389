package org.banli.integration.source;

import java.util.List;
import java.util.Map;
import org.banli.integration.SourceFailure;

/**
 * Asks the sources. The keys of an answer beside {@code idNumber} (docs/simulator.md lists them
 * with their types):
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
 *   <li>{@code identity}: valid (the number was issued), nameAgrees, sex (male, female), birth (ISO
 *       date), alive
 *   <li>{@code kinship}: related, a list of {idNumber, relation}: direct blood relatives,
 *       collateral ones up to the third degree, adoptive and step relatives that the household
 *       registers show
 *   <li>{@code criminal}: record, kind (what the record is of; empty without one)
 *   <li>{@code children}: count, the children in the household registers
 *   <li>{@code marriageRecords}: status (unmarried, married, divorced, widowed, unknown); records,
 *       a list of {certificate, office, name, idNumber, spouseName, spouseIdNumber, registered (ISO
 *       date), kind (marriage, divorce)}, name and number as they were registered then
 *   <li>{@code court}: dishonest (on the list of judgment defaulters), deprivedOfRights,
 *       incapacity; sentences, a list of {kind, intentional, ended (ISO date, absent while it
 *       runs)}; judgments, a list of {number, court, kind, on}
 *   <li>{@code organisations}: same and similar, lists of names in the national register;
 *       legalRepOf, a list of {name, code} that the person represents
 *   <li>{@code health}: fit (no illness that bars from raising a child); fertility, a text
 *   <li>{@code education}: enrolled, school
 *   <li>{@code disability}: kind (empty without a disability), grade (1 to 4, 0 without one)
 * </ul>
 */
public interface SourceGateway {

  /**
   * Asks once; takes no longer than the source's timeout.
   *
   * @return one answer per person asked about, in any order; whole and decimal numbers are {@link
   *     java.math.BigDecimal}
   * @throws SourceFailure when there is no answer that can be used
   */
  List<Map<String, Object>> ask(Inquiry inquiry) throws SourceFailure;
}
