//! The tree that teams form.

use domain::id::Id;

/// A team with the teams below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The team.
    pub team: Id,
    /// The teams right below.
    pub below: Vec<Branch>,
}

/// The tree of teams given with their parents, in the given order. A team whose parent is not among them stands at the top;
/// so does one of a circle, which no door lets in but an import might bring.
pub fn tree(teams: &[(Id, Option<Id>)]) -> Vec<Branch> {
    let known = |parent: &Id| teams.iter().any(|(team, _)| team == parent);
    let mut placed = Vec::new();
    let tops = teams.iter().filter(|(_, parent)| parent.as_ref().is_none_or(|parent| !known(parent)));
    let mut top: Vec<Branch> = tops.map(|(team, _)| branch(*team, teams, &mut placed)).collect();
    for (team, _) in teams {
        if !placed.contains(team) {
            top.push(branch(*team, teams, &mut placed));
        }
    }
    top
}

fn branch(team: Id, teams: &[(Id, Option<Id>)], placed: &mut Vec<Id>) -> Branch {
    placed.push(team);
    let mut below = Vec::new();
    for (other, parent) in teams {
        if *parent == Some(team) && !placed.contains(other) {
            below.push(branch(*other, teams, placed));
        }
    }
    Branch { team, below }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn of(n: u128, below: Vec<Branch>) -> Branch {
        Branch { team: id(n), below }
    }

    #[test]
    fn teams_stand_below_their_parents() {
        let teams = [(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(2))), (id(4), Some(id(1)))];
        assert_eq!(tree(&teams), [of(1, vec![of(2, vec![of(3, vec![])]), of(4, vec![])])]);
    }

    #[test]
    fn no_team_is_lost() {
        let orphan = [(id(1), Some(id(9)))];
        assert_eq!(tree(&orphan), [of(1, vec![])]);
        let circle = [(id(1), Some(id(2))), (id(2), Some(id(1)))];
        assert_eq!(tree(&circle), [of(1, vec![of(2, vec![])])]);
        let own = [(id(1), Some(id(1)))];
        assert_eq!(tree(&own), [of(1, vec![])]);
    }
}
