package org.kartoteka.catalog.internal.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.kernel.security.AccessRefusal;

class AuthorityFileTest extends AuthorityDesk {

    @Test
    void headingsAndSeeFormsAreListedInOneOrder() {
        create(TOLSTOY);
        create("200 #1 $aТолстой$bА. Н.\n");
        create("200 #1 $aТолстая$bТ. Н.\n");
        create("200 #1 $aЧехов$bА. П.\n");

        assertThat(forms("толст"))
                .containsExactly(
                        "Толстая, Т. Н.", "Толстой, А. Н.", "Толстой, Лев Николаевич (1828-1910)");
        assertThat(forms("Толстой Л. Н.")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
        assertThat(forms("толстой лев")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
        var see = list("tol", Optional.empty(), 10).items().get(0);
        assertThat(see.see()).isTrue();
        assertThat(see.heading()).isEqualTo("Толстой, Лев Николаевич (1828-1910)");
    }

    @Test
    void pagesFollowEachOther() {
        create("200 #1 $aТолстой$bА. Н.\n");
        create("200 #1 $aТолстая$bТ. Н.\n");
        create("200 #1 $aТолстых$bБ.\n");

        var first = list("толст", Optional.empty(), 2);
        var second = list("толст", first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).extracting(AuthorityForm::form).containsExactly("Толстых, Б.");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatIsTypedIsOfferedReadyForTheField() {
        var tolstoy = create(TOLSTOY);

        var offer = file.offers("NSK", "701", "tolstoy").get(0);

        assertThat(offer.authority().see()).isTrue();
        assertThat(offer.subfields())
                .extracting(part -> part.code() + part.value())
                .containsExactly(
                        "aТолстой",
                        "bЛ. Н.",
                        "gЛев Николаевич",
                        "f1828-1910",
                        "3" + tolstoy.number());
        assertThat(file.offers("NSK", "200", "tolstoy")).isEmpty();
        assertThat(file.offers("MSK", "701", "tolstoy")).isEmpty();
    }

    @Test
    void everyVersionIsKept() {
        var made = create(TOLSTOY);
        table.enters("petrov");
        edit(made, TOLSTOY.replace("1828-1910", "1828–1910"));

        assertThat(file.versions(made.id(), Optional.empty(), 10).items())
                .extracting(AuthorityVersion::version, AuthorityVersion::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "petrov"),
                        org.assertj.core.groups.Tuple.tuple(1L, "ivanova"));
    }

    @Test
    void whoComesLateIsRefusedAndMayMerge() {
        var made = create(TOLSTOY);
        edit(made, TOLSTOY.replace("1828-1910", "1828–1910"));

        var mine = TOLSTOY + "300 0# $aПисатель\n";
        assertRefused(AuthorityRefusal.AUTHORITY_CHANGED_MEANWHILE, () -> edit(made, mine));

        var whole = "LDR 00000nx###2200000###45##\n001 " + made.number() + "\n" + mine;
        var merged = file.reconcile(made.id(), 1, content(whole));

        assertThat(merged.clashes()).isZero();
        assertThat(records.plain(merged.merged())).contains("1828–1910", "$aПисатель");
    }

    @Test
    void whatCannotBeAHeadingIsRefused() {
        var made = create(TOLSTOY);

        assertRefused(AuthorityRefusal.HEADING_NOT_ONE, () -> create("300 0# $aНичей\n"));
        assertRefused(
                AuthorityRefusal.HEADING_NOT_ONE, () -> create("200 #1 $aОдин\n210 02 $aДва\n"));
        assertRefused(AuthorityRefusal.HEADING_TAKEN, () -> create(TOLSTOY));
        assertRefused(
                AuthorityRefusal.AUTHORITY_KIND_FIXED, () -> edit(made, "210 02 $aТолстой\n"));
        var cossacks = create("250 ## $aКазаки\n");
        assertRefused(
                AuthorityRefusal.SUBDIVISIONS_FIXED,
                () -> edit(cossacks, "250 ## $aКазаки$xИстория\n"));
        assertRefused(
                AuthorityRefusal.AUTHORITIES_UNLIKE,
                () ->
                        table.act(
                                () ->
                                        file.merge(
                                                new MergeAuthorities(
                                                        made.id(), 1, cossacks.id(), 1))));
        assertRefused(
                AccessRefusal.WRONG_BRANCH,
                () -> table.act(() -> file.create("MSK", content(TOLSTOY), Optional.empty())));
    }

    @Test
    void aFileIsTakenRecordByRecordAndMayComeAgain() {
        var first = take(authorityXml("NLR-1", "Толстой", "Л. Н.") + authorityXml("NLR-2", "", ""));
        var again = take(authorityXml("NLR-1", "Толстой", "Л. Н."));
        var later = take(authorityXml("NLR-1", "Толстой", "Лев Н."));

        assertThat(first.created()).isEqualTo(1);
        assertThat(first.refused()).isEqualTo(1);
        assertThat(first.reasons().get(0).ordinal()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(later.changed()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев Н.");
    }

    @Test
    void aFileDoesNotOverwriteWhatPeopleHaveEdited() {
        take(authorityXml("NLR-1", "Толстой", "Л. Н."));
        var view = file.find(list("толстой", Optional.empty(), 1).items().get(0).id()).authority();
        edit(view, TOLSTOY);

        assertThat(take(authorityXml("NLR-1", "Толстой", "Л.")).kept()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
    }

    @Test
    void aRecordOfMarc21IsConverted() {
        var taken =
                take(
                        """
                        <record xmlns="http://www.loc.gov/MARC21/slim">
                        <leader>00000nz  a2200000n  4500</leader>
                        <controlfield tag="001">n79068416</controlfield>
                        <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Tolstoy, Leo,</subfield>
                        <subfield code="c">graf,</subfield><subfield code="d">1828-1910</subfield></datafield>
                        <datafield tag="400" ind1="1" ind2=" "><subfield code="a">Толстой, Лев</subfield></datafield>
                        </record>
                        """);

        assertThat(taken.created()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев");
        assertThat(forms("tolstoy")).containsExactly("Tolstoy, Leo (graf ; 1828-1910)");
    }

    private static String authorityXml(String number, String surname, String given) {
        return """
               <record xmlns="info:lc/xmlns/marcxchange-v1" format="UNIMARC">
               <leader>00000nx  a2200000   45  </leader>
               <controlfield tag="001">%s</controlfield>
               <datafield tag="200" ind1=" " ind2="1"><subfield code="a">%s</subfield><subfield code="b">%s</subfield></datafield>
               </record>
               """
                .formatted(number, surname, given);
    }

    private org.kartoteka.catalog.api.AuthorityImport take(String recordsOfFile) {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><collection>" + recordsOfFile;
        var bytes = (xml + "</collection>").getBytes(StandardCharsets.UTF_8);
        return file.take("NSK", new ByteArrayInputStream(bytes), Locale.ROOT);
    }
}
