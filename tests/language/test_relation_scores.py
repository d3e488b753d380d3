"""How the bench reads gold relations, and how well the product does on treebanks."""

from pathlib import Path

import pytest

from bench.relation_gold import TREEBANKS, gold, read_trees
from bench.relation_scores import chunk_parser, compare, scores

TREE = """\
1	The	the	DET	DT	_	2	det	_	_
2	talks	talk	NOUN	NNS	_	8	nsubj:pass	_	_
3	that	that	PRON	WDT	_	5	obj	_	_
4	Ann	Ann	PROPN	NNP	_	5	nsubj	_	_
5	opened	open	VERB	VBD	_	2	acl:relcl	_	_
6-7	weren't	_	_	_	_	_	_	_	_
6	were	be	AUX	VBD	_	8	aux:pass	_	_
7	n't	not	PART	RB	_	8	advmod	_	_
8	held	hold	VERB	VBN	_	0	root	_	_
8.1	held	hold	VERB	VBN	_	_	_	_	_
9	because	because	ADP	IN	_	11	case	_	_
10	of	of	ADP	IN	_	9	fixed	_	_
11	Bob	Bob	PROPN	NNP	_	8	obl	_	_
12	Lee	Lee	PROPN	NNP	_	11	flat	_	_
13	and	and	CCONJ	CC	_	15	cc	_	_
14	new	new	ADJ	JJ	_	15	amod	_	_
15	staff	staff	NOUN	NN	_	11	conj	_	_

"""


def test_reads_gold_pairs_off_a_tree(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text("# text = ...\n" + TREE, encoding="utf-8")
    (tree,) = read_trees(path)
    assert tree.forms[:8] == ["The", "talks", "that", "Ann", "opened", "were", "n't", "held"]
    pairs, ignored = gold(tree)
    assert pairs["obj:passive"] == {(7, 1)}
    assert pairs["obj:relative"] == {(4, 1)}
    assert pairs["nsubj"] == {(4, 3)}
    assert pairs["obl:because of"] == {(7, 11)}, "a name is its last token"
    assert (7, 14) in ignored["obl:because of"], "conjuncts do not count"
    assert pairs["amod"] == {(14, 13)}
    assert pairs["advmod"] == {(7, 6)}


def test_counts_hits_alarms_and_misses(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text(TREE, encoding="utf-8")
    trees = list(read_trees(path))
    found = {"obj": [(4, 1), (4, 3)], "obl:because of": [(7, 11), (7, 14)]}
    compared = compare(trees[0], found)
    assert compared["obj"] == ({(4, 1)}, {(4, 3)}, {(7, 1)})
    assert compared["obl"] == ({(7, 11)}, set(), set())
    result = scores(lambda *_: found, trees, [(trees[0].tags, trees[0].upos)])
    assert result["obj"] == (50.0, 50.0, 2)
    assert result["obj:relative"] == (50.0, 100.0, 1)
    assert result["amod"] == (0.0, 0.0, 1)


FLOORS = {
    "obj": (88, 88), "obj:basic": (88, 90), "obj:passive": (88, 87), "nsubj": (86, 80), "amod": (90, 90),
    "nmod:poss": (96, 94), "nmod": (66, 84), "obl": (64, 82), "compound": (75, 86), "det": (93, 95),
}  # fmt: skip


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="needs the treebanks in ../shared/ud")
def test_reaches_its_floors_on_pud_with_gold_tags() -> None:
    trees = list(read_trees(TREEBANKS / "pud-test.conllu"))
    result = scores(chunk_parser, trees, [(tree.tags, tree.upos) for tree in trees])
    for name, (precision, recall) in FLOORS.items():
        assert result[name].precision >= precision, name
        assert result[name].recall >= recall, name


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="needs the treebanks in ../shared/ud")
def test_reaches_its_floors_on_pud_with_predicted_tags() -> None:
    from linter.language.tagger import tag

    trees = list(read_trees(TREEBANKS / "pud-test.conllu"))
    result = scores(chunk_parser, trees, [tag(tree.forms) for tree in trees])
    assert result["obj"].precision >= 85
    assert result["obj:basic"].recall >= 82
    assert result["amod"].precision >= 84
    assert result["amod"].recall >= 84
