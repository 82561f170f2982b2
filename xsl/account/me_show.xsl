<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('me.account')"/></h2>
          <xsl:apply-templates select="account" mode="record">
            <xsl:with-param name="columns" select="'user_name display_name post agency_name created_at'"/>
          </xsl:apply-templates>
          <p class="soft"><xsl:value-of select="p:t('me.who_changes')"/></p>
        </section>
        <xsl:if test="drafts/kept">
          <section class="panel">
            <h2><xsl:value-of select="p:t('me.drafts')"/></h2>
            <p class="soft"><xsl:value-of select="p:t('me.drafts_help')"/></p>
            <ul class="rows"><xsl:apply-templates select="drafts/kept" mode="draft"/></ul>
          </section>
        </xsl:if>
        <section class="stack">
          <h2><xsl:value-of select="p:t('me.accesses')"/></h2>
          <xsl:apply-templates select="accesses" mode="list">
            <xsl:with-param name="columns" select="'done_at what'"/>
            <xsl:with-param name="label" select="'me.accesses'"/>
          </xsl:apply-templates>
        </section>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('me.work')"/></h2>
          <ul class="rows">
            <li><a href="/account/email"><xsl:value-of select="p:t('me.email')"/></a></li>
            <li><a href="/account/delegations"><xsl:value-of select="p:t('title.delegations_show')"/></a></li>
            <xsl:if test="has_requests = '1'"><li><a href="/settlement/data"><xsl:value-of select="p:t('title.data_list')"/></a></li></xsl:if>
            <xsl:if test="has_breaches = '1'"><li><a href="/account/breaches"><xsl:value-of select="p:t('title.breaches_show')"/></a></li></xsl:if>
            <li><a href="/account/user/{account/id}/handover"><xsl:value-of select="p:t('user_act.handover')"/></a></li>
          </ul>
        </section>
        <section class="panel">
          <h2><xsl:value-of select="p:t('me.security')"/></h2>
          <ul class="rows">
            <li><a href="/account/password"><xsl:value-of select="p:t('me.password')"/></a></li>
            <li><a href="/account/factor"><xsl:value-of select="p:t('me.factor')"/></a></li>
            <li>
              <a href="/account/recovery"><xsl:value-of select="p:t('me.recovery')"/></a>
              <p class="meta"><span><xsl:value-of select="p:t2('recovery.left', codes_left)"/></span></p>
            </li>
          </ul>
        </section>
        <section class="panel">
          <h2><xsl:value-of select="p:t('me.sessions')"/></h2>
          <ul class="rows">
            <xsl:for-each select="sessions/session">
              <li>
                <xsl:choose>
                  <xsl:when test="is_here = '1'"><b><xsl:value-of select="p:t('me.here')"/></b></xsl:when>
                  <xsl:otherwise><xsl:value-of select="p:t('me.elsewhere')"/></xsl:otherwise>
                </xsl:choose>
                <p class="meta">
                  <span><xsl:value-of select="p:t('field.made_at')"/><xsl:text> </xsl:text><xsl:apply-templates select="made_at" mode="value"/></span>
                  <span><xsl:value-of select="p:t('field.seen_at')"/><xsl:text> </xsl:text><xsl:apply-templates select="seen_at" mode="value"/></span>
                </p>
                <xsl:if test="mark != ''">
                  <form method="post" action="/account/me/session">
                    <input type="hidden" name="csrf" value="{/page/csrf}"/>
                    <input type="hidden" name="mark" value="{mark}"/>
                    <button type="submit" class="second"><xsl:value-of select="p:t('button.end_one')"/></button>
                  </form>
                </xsl:if>
              </li>
            </xsl:for-each>
          </ul>
          <xsl:if test="sessions/session[is_here = '0']">
            <form class="form" method="post" action="/account/me/others">
              <input type="hidden" name="csrf" value="{csrf}"/>
              <div class="buttons"><button type="submit" class="second"><xsl:value-of select="p:t('button.end_others')"/></button></div>
            </form>
          </xsl:if>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="kept" mode="draft">
    <li>
      <a href="{path}?draft=1">
        <xsl:choose>
          <xsl:when test="act = ''"><xsl:value-of select="p:t('title.', view)"/></xsl:when>
          <xsl:when test="area = 'reception'"><xsl:value-of select="p:t('visit_act.', act)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('act.', act)"/></xsl:otherwise>
        </xsl:choose>
      </a>
      <p class="meta"><span><xsl:apply-templates select="made_at" mode="value"/></span></p>
      <form method="post" action="/account/me/draft">
        <input type="hidden" name="csrf" value="{/page/csrf}"/>
        <input type="hidden" name="draft_id" value="{id}"/>
        <button type="submit" class="second"><xsl:value-of select="p:t('button.drop_draft')"/></button>
      </form>
    </li>
  </xsl:template>

  <xsl:template match="access/what" mode="value">
    <xsl:choose>
      <xsl:when test="p:has('access.', .)"><xsl:value-of select="p:t('access.', .)"/></xsl:when>
      <xsl:otherwise><span class="code"><xsl:value-of select="."/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
