<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('minutes.title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <dl class="blanks">
      <div><dt><xsl:value-of select="p:t('minutes.when')"/></dt><dd><xsl:apply-templates select="visit/started_at" mode="value"/>
        <xsl:if test="visit/ended_at != ''"> – <xsl:apply-templates select="visit/ended_at" mode="clock"/></xsl:if></dd></div>
      <div><dt><xsl:value-of select="p:t('minutes.receiver')"/></dt><dd><xsl:value-of select="visit/receiver"/>, <xsl:value-of select="visit/agency_name"/></dd></div>
      <xsl:apply-templates select="parties/party" mode="blank"/>
      <xsl:if test="visit/is_group = '1'"><div><dt><xsl:value-of select="p:t('field.people')"/></dt><dd><xsl:value-of select="visit/people"/></dd></div></xsl:if>
      <xsl:if test="not(parties/party)"><div><dt><xsl:value-of select="p:t('minutes.citizen')"/></dt><dd/></div></xsl:if>
    </dl>
    <div class="text"><xsl:apply-templates select="visit/matter|visit/demand|visit/handed|visit/opinion" mode="part"/></div>
    <xsl:if test="visit/opinion = ''">
      <dl class="blanks"><div><dt><xsl:value-of select="p:t('field.opinion')"/></dt><dd/></div></dl>
    </xsl:if>
    <div class="text"><p><xsl:value-of select="p:t('minutes.read')"/></p></div>
    <div class="sign">
      <div><p><strong><xsl:value-of select="p:t('minutes.citizen')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('minutes.receiver')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p><p class="name"><xsl:value-of select="visit/receiver"/></p></div>
    </div>
  </xsl:template>

  <!-- Who came and speaks for the others as well stands once, with both roles. -->
  <xsl:template match="party[role = 'representative' and name = ../party[1][role != 'representative']/name and (id_number = '' or id_number = ../party[1]/id_number) and (birth = '' or birth = ../party[1]/birth) and (address = '' or address = ../party[1]/address)]" mode="blank"/>

  <xsl:template match="party" mode="blank">
    <div><dt><xsl:value-of select="p:t('party_role.', role)"/><xsl:if test="role != 'representative' and not(preceding-sibling::party) and ../party[role = 'representative' and name = current()/name and (id_number = '' or id_number = current()/id_number) and (birth = '' or birth = current()/birth) and (address = '' or address = current()/address)]">; <xsl:value-of select="p:t('party_role.representative')"/></xsl:if></dt>
      <dd><xsl:value-of select="name"/><xsl:if test="address != ''">; <xsl:value-of select="address"/></xsl:if><xsl:if test="commune != '' and not(contains(address, substring(commune, 2)))">, <xsl:value-of select="commune"/></xsl:if></dd></div>
  </xsl:template>

  <!-- What was not said is not printed; an opinion that is still to come has its line. -->
  <xsl:template match="visit/*" mode="part">
    <xsl:if test=". != ''">
      <p><strong><xsl:value-of select="p:label()"/>:</strong></p>
      <p class="lines"><xsl:value-of select="."/></p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
