<?xml version="1.0" encoding="UTF-8"?>
<!-- A decision on protection (LTC art. 51 to 54) as the text of a paper (text.xsl), from what
     identity/protection.c gives. It is made and kept there alone, sealed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:include href="basis.xsl"/>

  <xsl:template match="/protection">
    <paper template="protection_decision" above="{issuer/above_body}" body="{issuer/body}" number="{number}" place="{issuer/place}"
        on="{decided_on}" title="{p:t('title.protection_decision')}" subject="{p:t('protection_subject.', protection_act)}">
      <xsl:apply-templates select="basis" mode="words"/>
      <p><xsl:value-of select="p:t2('protection.because', reason)"/></p>
      <order><xsl:value-of select="p:t('order')"/></order>
      <article n="1"><xsl:apply-templates select="protection_act"/></article>
      <xsl:if test="measures/measure and protection_act != 'end'">
        <p><xsl:value-of select="p:t('protection.measures')"/><xsl:text> </xsl:text><xsl:apply-templates select="measures/measure"/>.</p>
      </xsl:if>
      <xsl:if test="arrangement != ''"><p><xsl:value-of select="arrangement"/></p></xsl:if>
      <article n="2"><xsl:value-of select="p:t('protection.force')"/></article>
      <article n="3"><xsl:apply-templates select="carrier"/></article>
      <signer post="{post}" how="{p:t('sign.stamp')}" name="{who}"/>
      <line><xsl:value-of select="p:t('protection.to')"/></line>
      <line><xsl:value-of select="p:t('protection.kept')"/></line>
    </paper>
  </xsl:template>

  <xsl:template match="protection_act">
    <xsl:choose>
      <xsl:when test=". = 'apply'"><xsl:value-of select="p:t2('protection.apply', ../persons)"/></xsl:when>
      <xsl:when test=". = 'change'"><xsl:value-of select="p:t2('protection.change', ../first, p:day(../first_on))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t2('protection.end', ../first, p:day(../first_on), p:t('protection_end.', ../protection_end))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="measure"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="p:t('protection_measure.', .)"/></xsl:template>

  <xsl:template match="carrier">
    <xsl:choose>
      <xsl:when test=". != ''"><xsl:value-of select="p:t2('protection.carrier', .)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('protection.all')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
