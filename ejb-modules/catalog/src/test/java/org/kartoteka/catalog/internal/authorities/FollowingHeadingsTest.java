package org.kartoteka.catalog.internal.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.AuthorityWorkState;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.record.PlainForm;
import org.kartoteka.kernel.error.RefusedException;

class FollowingHeadingsTest extends AuthorityDesk {

    @Test
    void aCorrectedHeadingIsInAllTitlesEachWithItsVersionAndEvent() {
        var tolstoy = create(TOLSTOY);
        var war = title("Война и мир", "$aТолстой$bЛ. Н.$3" + tolstoy.number());
        var anna = title("Анна Каренина", "$aТолстой$3" + tolstoy.number());
        title("Тихий Дон", "$aШолохов$bМ. А.");
        table.outbox.clear();

        var changed = edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        runAll();

        assertThat(changed.titles()).isEqualTo(2);
        assertThat(plain(war)).contains("$gЛев Николаевич$f1828–1910$3");
        assertThat(plain(anna)).contains("$aТолстой$bЛ. Н.$gЛев Николаевич$f1828–1910$3");
        assertThat(records.find(war).version().version()).isEqualTo(2);
        assertThat(table.outbox.of(TitleChanged.TOPIC)).hasSize(2);
        var work = file.works("NSK", Optional.empty(), 10).items().get(0);
        assertThat(work.state()).isEqualTo(AuthorityWorkState.DONE);
        assertThat(work.total()).isEqualTo(2);
        assertThat(work.seen()).isEqualTo(2);
        assertThat(work.changed()).isEqualTo(2);
        assertThat(file.find(tolstoy.id()).authority().work()).isEmpty();
    }

    @Test
    void aTitleThatIsStoredGetsThePresentHeading() {
        var tolstoy = create(TOLSTOY);

        var id = title("Война и мир", "$aТолстои$3" + tolstoy.number());

        assertThat(plain(id)).contains("$aТолстой$bЛ. Н.$gЛев Николаевич$f1828-1910$3");
        assertThat(file.titles(tolstoy.id(), Optional.empty(), 10).items())
                .extracting(view -> view.id())
                .containsExactly(id);
    }

    @Test
    void anEditMadeMeanwhileStaysAndTheHeadingFollowsIt() {
        var tolstoy = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстой$3" + tolstoy.number());
        var seen = records.find(id);
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));

        var typed = plain(id).replace("512 с.", "1274 с.");
        table.act(
                () ->
                        records.edit(
                                new EditRecord(
                                        id,
                                        seen.version().version(),
                                        PlainForm.read(typed, RecordDialect.RUSMARC))));
        runAll();

        assertThat(plain(id)).contains("1274 с.", "1828–1910");
    }

    @Test
    void aFormThatWasOpenMeanwhileIsMergedAndNotLost() {
        var tolstoy = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстой$3" + tolstoy.number());
        var typed = plain(id).replace("512 с.", "1274 с.");
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        runAll();

        var late = new EditRecord(id, 1, PlainForm.read(typed, RecordDialect.RUSMARC));
        assertThatThrownBy(() -> table.act(() -> records.edit(late)))
                .isInstanceOf(RefusedException.class);
        var merged = records.merge(late);

        assertThat(merged.clashes()).isZero();
        assertThat(records.plain(merged.merged())).contains("1274 с.", "1828–1910");
    }

    @Test
    void aRunGoesOnAtAnotherNodeWhereTheFirstWasKilled() {
        var tolstoy = create(TOLSTOY);
        for (int i = 0; i < 60; i++) {
            title("Том " + i, "$aТолстой$3" + tolstoy.number());
        }
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        var work = queue.take().orElseThrow();
        run(queue).step(work);
        var there = new WorkQueue(table.database, "there");

        assertThat(there.take()).isEmpty();
        table.database.change(
                "update catalog.authority_work set held_until = now() - interval '1s'");
        var taken = there.take().orElseThrow();
        assertThatThrownBy(() -> run(queue).step(taken)).isInstanceOf(WorkLostException.class);
        finish(there, taken);

        var done = file.works("NSK", Optional.empty(), 1).items().get(0);
        assertThat(done.seen()).isEqualTo(60);
        assertThat(done.changed()).isEqualTo(60);
        assertThat(
                        table.database.first(
                                "select count(*) from catalog.title where version = 2",
                                row -> row.getLong(1)))
                .contains(60L);
    }

    @Test
    void titlesOfBeforeAreLinkedByARun() {
        var war = title("Война и мир", "$aТолстой$bЛ. Н.");
        var youth = title("Юность", "$aTolstoy$bL.");
        var other = title("Петр Первый", "$aТолстой$bА. Н.");
        var tolstoy = create(TOLSTOY);

        var begun = table.act(() -> file.link("NSK"));
        var again = table.act(() -> file.link("NSK"));
        runAll();

        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(plain(war)).contains("$f1828-1910$3" + tolstoy.number() + "$4070");
        assertThat(plain(youth)).contains("$aТолстой", "$3" + tolstoy.number());
        assertThat(plain(other)).doesNotContain("$3");
        assertThat(file.work(begun.id()).changed()).isEqualTo(2);
        assertThat(file.find(tolstoy.id()).authority().titles()).isEqualTo(2);
    }

    @Test
    void theTitlesOfAMergedRecordAreLinkedWithTheOneThatStays() {
        var kept = create(TOLSTOY);
        var dropped = create("200 #1 $aТолстои$bЛ. Н.\n400 #1 $aТолстый$bЛ. Н.\n");
        var id = title("Война и мир", "$aТолстои$3" + dropped.number());

        var merged =
                table.act(() -> file.merge(new MergeAuthorities(kept.id(), 1, dropped.id(), 1)));
        var late = title("Анна Каренина", "$aТолстои$3" + dropped.number());
        runAll();

        assertThat(merged.see()).contains("Толстои, Л. Н.", "Толстый, Л. Н.");
        assertThat(plain(id)).contains("$aТолстой", "$3" + kept.number());
        assertThat(plain(late)).contains("$aТолстой", "$3" + kept.number());
        assertThat(file.find(dropped.id()).authority().mergedInto()).contains(kept.id());
        assertThat(forms("толстои")).containsExactly("Толстои, Л. Н.");
        assertRefused(
                AuthorityRefusal.AUTHORITY_MERGED,
                () -> edit(file.find(dropped.id()).authority(), TOLSTOY));
    }

    @Test
    void aRecordMergedTwiceStillLeadsToTheOneThatStays() {
        var first = create("200 #1 $aТолстои$bЛ.\n");
        var second = create("200 #1 $aТолстои$bЛ. Н.\n");
        var third = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстои$3" + first.number());

        table.act(() -> file.merge(new MergeAuthorities(second.id(), 1, first.id(), 1)));
        table.act(() -> file.merge(new MergeAuthorities(third.id(), 1, second.id(), 2)));
        runAll();

        assertThat(plain(id)).contains("$f1828-1910$3" + third.number());
    }
}
