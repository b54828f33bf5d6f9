"""Given names that many people have, so that one of them alone tells of nobody."""

COMMON = """
adam adela adolf alena ales alexandr alexandra alfred alice alois alzbeta amalie
andrea andrej aneta anezka anna antonie antonin arnost barbora bedrich blanka
bohumil bohumila bohumir bohuslav bohuslava bozena bretislav bronislav cenek cestmir
dagmar dalibor dana daniel daniela darina david denis denisa diana dita dominik
dominika dorota drahomir drahomira dusan edita eduard elena elisabeth eliska ema
emil emilie emma erik erika ester eva evzen ewa felix filip frantisek frantiska
gabriel gabriela hana hanna hans hedvika helena herbert hynek ignac igor ilona irena
iva ivan ivana iveta ivo jachym jakub jan jana jarmila jaromir jaroslav jaroslava
jindrich jindriska jiri jirina jitka johana johann john jolana josef josefa jozef
julie julius justyna kamil kamila karel karin karl karla karolina katarzyna katerina
klara klaudie klement kristian kristina kristyna krystof krzysztof kveta kvetoslava
ladislav ladislava lenka leona leos libor libuse lidmila linda lubomir lubos lucie
ludek ludmila ludvik lukas lydie magdalena malgorzata marcel marcela marek margareta
maria marian marie mark marketa marta martin martina mary matej matous matyas maxim
michael michaela michal mikulas milada milan milena milos miloslav miloslava miluse
miriam miroslav miroslava monika natalie nikol nikola nina norbert oldrich oldriska
olga oliver ondrej oskar otakar oto otto otylie patricie patrik paul pavel pavla
pavlina peter petr petra piotr prokop radek radim radka radmila radomir radoslav
radovan regina renata rene richard robert robin roman romana rostislav rudolf ruzena
sabina samuel sandra sara silvie simon simona slavomir sofie stanislav stanislava
stefan stefanie stepan stepanka svatava svatopluk sylva tadeas tamara tereza thomas
tibor tobias tomas tomasz vaclav vaclava valerie vanda vendula vera veronika viktor
viktorie vilem vit viteslav vitezslav vladan vladimir vladimira vladislav vlasta
vlastimil vojtech vratislav william wolfgang xenie zbynek zbysek zdena zdenek zdenka
zdislava zikmund zita zofie zora zuzana
"""

#: Folded, of the four languages.
GIVEN_NAMES = frozenset(COMMON.split())
