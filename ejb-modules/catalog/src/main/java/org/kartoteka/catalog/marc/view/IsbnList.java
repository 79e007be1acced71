package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the ISBNs of a record into right and wrong ones. */
final class IsbnList {

    private final List<Isbn> right = new ArrayList<>(2);
    private final List<String> wrong = new ArrayList<>(0);

    static IsbnList of(List<String> written, List<String> knownWrong) {
        IsbnList list = new IsbnList();
        written.forEach(list::add);
        list.wrong.addAll(knownWrong);
        return list;
    }

    private void add(String text) {
        Optional<Isbn> isbn = Isbn.parse(text);
        if (isbn.isEmpty()) {
            wrong.add(text);
        } else if (right.stream().noneMatch(r -> r.digits().equals(isbn.get().digits()))) {
            right.add(isbn.get());
        }
    }

    List<Isbn> right() {
        return right;
    }

    List<String> wrong() {
        return wrong;
    }
}
