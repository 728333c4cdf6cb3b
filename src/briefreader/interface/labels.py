"""Labels for following items by typing: short, from the home row, none the beginning of another."""

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"


def label_names(count: int) -> list[str]:
    """Labels of equal length, so that no Enter is needed to tell one from another.

    Args:
        count: how many are needed.

    Returns:
        As many different labels, one letter each where that is enough, else two or three.
    """
    length = 1
    while len(_LETTERS) ** length < count:
        length += 1
    names = [""]
    for _ in range(length):
        names = [name + letter for name in names for letter in _LETTERS[: count + 1]]
        if len(names) > count * len(_LETTERS):
            names = names[: count * len(_LETTERS)]
    return names[:count]
