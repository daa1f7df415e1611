package quxiang.signing.list;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.favorite.list.LettersOfFavorites;

/** The signing of a pair that is open or signed; invariant 2 says that there is one at most. */
@ApplicationScoped
class LiveSignings implements LettersOfFavorites {

    @Override
    public String live() {
        return """
                select x.state from signing x
                where x.employer_id = f.employer_id and x.live_graduate_id = f.graduate_id""";
    }

    @Override
    public String binding() {
        return "select x.state from signing x where x.effective_graduate_id = f.graduate_id";
    }
}
