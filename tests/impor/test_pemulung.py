"""The collector rests while an import works, and is awake afterwards whatever happened."""

import gc
from weakref import ref

import pytest

from impor.pemulung import rest_collector


def test_it_rests_in_the_block_alone():
    with rest_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_wakes_after_an_error():
    with pytest.raises(ValueError, match="rusak"), rest_collector():
        raise ValueError("rusak")
    assert gc.isenabled()


def test_the_outer_block_wakes_it():
    with rest_collector():
        with rest_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_of_two_that_overlap_the_first_wakes_it_and_the_second_leaves_it_so():
    satu, dua = rest_collector(), rest_collector()
    satu.__enter__()
    dua.__enter__()
    satu.__exit__(None, None, None)
    assert gc.isenabled()
    dua.__exit__(None, None, None)
    assert gc.isenabled()


class Lingkar:
    """An object that only the collector can take away."""

    def __init__(self) -> None:
        self.diri = self


def test_what_the_block_made_counts_among_the_oldest_when_it_ends():
    with rest_collector():
        dibuat = [[] for _ in range(10_000)]
    tertua = set(map(id, gc.get_objects(generation=2)))
    assert tertua.issuperset(map(id, dibuat))


def test_a_cycle_of_the_block_is_taken_away_later():
    with rest_collector():
        lingkar = ref(Lingkar())
    assert lingkar() is not None
    gc.collect()
    assert lingkar() is None
