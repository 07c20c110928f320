//! Networks by their addresses.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;

/// Some networks, possibly none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Whether an address is in one of them.
    pub fn have(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that everybody is in.
    pub fn everybody(&self) -> impl Iterator<Item = &IpNet> {
        self.0.iter().filter(|network| network.prefix_len() == 0)
    }
}

impl FromStr for Networks {
    type Err = String;

    fn from_str(text: &str) -> Result<Networks, String> {
        text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(network).collect::<Result<_, _>>().map(Networks)
    }
}

fn network(text: &str) -> Result<IpNet, String> {
    let address = |address: IpAddr| IpNet::from(address);
    text.parse().or_else(|_| text.parse().map(address)).map_err(|_| format!("“{text}” is neither an address nor a network like 10.0.0.0/8"))
}

#[cfg(test)]
mod tests {
    use super::Networks;

    #[test]
    fn addresses_and_networks_are_read_with_commas_between_them() {
        let networks: Networks = " 127.0.0.1, 10.0.0.0/8,,fd00::/8 ".parse().expect("networks");
        for inside in ["127.0.0.1", "10.255.0.1", "fd12::1"] {
            assert!(networks.have(inside.parse().expect("an address")), "{inside}");
        }
        for outside in ["127.0.0.2", "11.0.0.1", "::1"] {
            assert!(!networks.have(outside.parse().expect("an address")), "{outside}");
        }
        assert!("".parse::<Networks>().expect("none").is_empty());
        assert!("10.0.0.0/33".parse::<Networks>().is_err());
        assert!("the proxy".parse::<Networks>().is_err());
    }
}
