package org.kartoteka.protocols.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.protocols.cql.CqlException.Fault;
import org.kartoteka.protocols.cql.CqlNode.Clause;
import org.kartoteka.protocols.cql.CqlNode.Joined;
import org.kartoteka.protocols.cql.CqlNode.Operator;

class CqlParserTest {

    @Test
    void aTermAloneIsAQuery() throws CqlException {
        assertThat(CqlParser.parse("рыба").root()).isEqualTo(term("рыба"));
        assertThat(CqlParser.parse("\"рыба и мясо\"").root()).isEqualTo(term("рыба и мясо"));
    }

    @Test
    void anIndexARelationAndATermMakeAClause() throws CqlException {
        assertThat(CqlParser.parse("dc.Title any \"рыба мясо\"").root())
                .isEqualTo(
                        new Clause(
                                Optional.of(new Index(Optional.of("dc"), "title", "dc.Title")),
                                new Relation("any", List.of()),
                                "рыба мясо"));
    }

    @Test
    void signsNeedNoBlanks() throws CqlException {
        var clause = (Clause) CqlParser.parse("date>=1990").root();

        assertThat(clause.relation().name()).isEqualTo(">=");
        assertThat(clause.term()).isEqualTo("1990");
    }

    @Test
    void relationsHaveModifiersWithAndWithoutValues() throws CqlException {
        var clause = (Clause) CqlParser.parse("title all/stem/rel.x=3 рыба").root();

        assertThat(clause.relation().modifiers())
                .containsExactly(
                        new Modifier("stem", Optional.empty()),
                        new Modifier("rel.x", Optional.of("3")));
    }

    @Test
    void operatorsJoinFromTheLeftAndHaveOneWeight() throws CqlException {
        assertThat(CqlParser.parse("a or b AND c").root())
                .isEqualTo(
                        joined(joined(term("a"), Operator.OR, term("b")), Operator.AND, term("c")));
    }

    @Test
    void parenthesesGoFirst() throws CqlException {
        assertThat(CqlParser.parse("a not (b or c)").root())
                .isEqualTo(
                        joined(term("a"), Operator.NOT, joined(term("b"), Operator.OR, term("c"))));
    }

    @Test
    void quotedOperatorsAreTerms() throws CqlException {
        assertThat(CqlParser.parse("\"and\"").root()).isEqualTo(term("and"));
        assertThat(((Clause) CqlParser.parse("title = or").root()).term()).isEqualTo("or");
    }

    @Test
    void escapedQuotesStayInTheTerm() throws CqlException {
        var clause = (Clause) CqlParser.parse("title = \"театр \\\"Современник\\\"\"").root();

        assertThat(Terms.unescaped(clause.term())).isEqualTo("театр \"Современник\"");
    }

    @Test
    void aPrefixIsWhatTheQuerySaysItIsWithinItsParentheses() throws CqlException {
        var root = (Joined) CqlParser.parse("(>x=\"urn:dc\" x.title=a) and x.title=b").root();

        assertThat(((Clause) root.left()).index().orElseThrow().set()).contains("urn:dc");
        assertThat(((Clause) root.right()).index().orElseThrow().set()).contains("x");
    }

    @Test
    void namesWithoutAPrefixBelongToTheSetNamedForThem() throws CqlException {
        var clause = (Clause) CqlParser.parse(">\"urn:dc\" title=a").root();

        assertThat(clause.index().orElseThrow().set()).contains("urn:dc");
    }

    @Test
    void sortKeysStandAtTheEnd() throws CqlException {
        var query = CqlParser.parse("a sortBy dc.date/sort.descending dc.title");

        assertThat(query.sort()).hasSize(2);
        assertThat(query.sort().get(0).modifiers())
                .containsExactly(new Modifier("sort.descending", Optional.empty()));
        assertThat(query.sort().get(1).index().name()).isEqualTo("title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "and",
                "a and",
                "and a",
                "a b",
                "a b c d",
                "title =",
                "= a",
                "a / b",
                "a and or b",
                "title any/ x",
                "sortBy title",
                "a sortBy",
                ">",
                ">x=",
                "()",
                "a ()",
                "a == == b",
                "a (b)",
                "title=a title=b",
                "a not"
            })
    void nonsenseIsASyntaxErrorThatSaysWhere(String query) {
        assertThatThrownBy(() -> CqlParser.parse(query))
                .isInstanceOfSatisfying(
                        CqlException.class, e -> assertThat(e.fault()).isEqualTo(Fault.SYNTAX))
                .hasMessageNotContainingAny("null");
    }

    @ParameterizedTest
    @CsvSource({"(a", "a)", "((a) and b", "(a and (b)"})
    void parenthesesThatDoNotFitAreNamedAsThat(String query) {
        assertFault(query, Fault.PARENTHESES);
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedAsThat() {
        assertFault("title = \"рыба", Fault.QUOTES);
        assertFault("\"a\\\"", Fault.QUOTES);
    }

    @Test
    void deepNestsAndLongChainsEndInAFaultAndNotInTheStack() {
        assertFault("(".repeat(10_000) + "a", Fault.PARENTHESES);
        assertFault("a" + " and a".repeat(10_000), Fault.TOO_MANY_BOOLEANS);
    }

    private static void assertFault(String query, Fault fault) {
        assertThatThrownBy(() -> CqlParser.parse(query))
                .isInstanceOfSatisfying(
                        CqlException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static Clause term(String term) {
        return new Clause(Optional.empty(), Relation.SERVER_CHOICE, term);
    }

    private static Joined joined(CqlNode left, Operator operator, CqlNode right) {
        return new Joined(left, operator, List.of(), right);
    }
}
